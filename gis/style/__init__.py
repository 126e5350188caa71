"""How layers look: renderers, labels, legend titles, fonts, attribute tables, all of it by kind."""
