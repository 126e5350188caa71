"""Dialogs and menus: they collect parameters and show results, they compute nothing."""
