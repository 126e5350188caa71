"""The help text of an algorithm, put together from its declarations."""

from ..translation import tr


def help_html(algorithm) -> str:
    """Description, method, parameters and outputs as the HTML of the dialog's help panel."""
    parts = [f"<p>{algorithm.shortDescription()}</p>", algorithm.method()]
    for title, entries in (
        (tr("Parameters"), algorithm.input_helps()),
        (tr("Outputs"), algorithm.output_helps()),
    ):
        if entries:
            rows = "".join(f"<p><b>{label}</b><br>{text}</p>" for label, text in entries)
            parts.append(f"\n\n<h3>{title}</h3>{rows}")  # the blank line is for the pages made of it
    return "".join(parts)
