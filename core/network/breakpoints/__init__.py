"""Break points: where corridors are cut, leave habitat or get narrow, and what mends them.

tracks: corridors as distances along a line, and where other lines meet them. places: break points of each
kind. passages: bridges, tunnels and culverts that lead across. narrows: width of a corridor. measures:
severity, priority and proposed measure.
"""

from .places import Place, area_places, habitat_places, line_places, narrow_places, place_numbers

__all__ = ["Place", "area_places", "habitat_places", "line_places", "narrow_places", "place_numbers"]
