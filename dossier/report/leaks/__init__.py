"""The leak test: what stays behind is looked for in all that is about to leave."""
