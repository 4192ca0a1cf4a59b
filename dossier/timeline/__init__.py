"""From dates to shapes: what the timeline shows and where, without a screen."""
