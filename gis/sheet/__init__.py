"""The printed sheet: layout, legend, items, paper, placement, what each map shows, export."""
