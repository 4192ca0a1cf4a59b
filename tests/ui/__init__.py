"""The tests of the screen, with real widgets and no screen to show them on."""
