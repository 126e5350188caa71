"""Map production: the plan's maps chosen, looked at and printed in one go.

table       the list of maps with what is there for each
choices     paper, formats and words of the sheets, remembered in the plan or in the settings
printing    layouts that stay are built and layers copied, on the main thread
printtask   the task that prints all sheets
dialog      the window
"""


def open_map_production(_checked: bool = False) -> None:
    """Show the dialog of map production."""
    from ..windows import show
    from .dialog import MapsDialog

    show(MapsDialog())
