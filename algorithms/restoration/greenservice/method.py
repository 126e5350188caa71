"""What the help of “Service of parks” says."""

from ....translation import tr


def method() -> str:
    """HTML: measure, distances, blind areas, candidates, what to expect."""
    return tr(
        "<p>Share served = residential land within the radius of a park / all residential land, the measure of the city's "
        "yearly bulletin (500 m around parks from 400 m²). Parks below the smallest size do not count.</p>"
        "<p><b>Straight line</b>: buffers around the edges of the parks. <b>Along streets</b>: shortest ways from the "
        "entrances to points every 50 m along the edge of residential land, and from there to the nearest street; land "
        "belongs to the nearest of its points. Streets meet at common vertices, and a loose end meets a street within "
        "1 m. <b>Quick estimate</b>: the radius divided by the detour factor.</p>"
        "<p><b>Blind areas</b> are the rest; covered and blind land add up to all. People are spread evenly over their "
        "residential land. The distance is the mean to the nearest park.</p>"
        "<p><b>Pocket parks</b>: the plot that newly serves most people (else area) is taken first, then all are counted "
        "again (greedy cover). With straight lines, points every 50 m of blind land count.</p>"
        "<p>Beijing: 90 % in 2023 (bulletin). OpenStreetMap lacks small parks and calls villages residential: in the "
        "central city about 60 % came out with it, and about 12 points less along a grid of streets.</p>"
    )
