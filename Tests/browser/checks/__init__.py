"""Checks of a built site, as its readers meet it: files, screens, keyboard, paper."""
