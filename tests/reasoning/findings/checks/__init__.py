"""Tests of the checks: each kind of finding, by a case that has it and the nearest that has not."""
