"""What the help of “Ventilation corridors” says."""

from ....translation import tr


def method() -> str:
    """HTML: roughness, wind, ways, classes."""
    return tr(
        "<p><b>Roughness</b> z0 of cells with buildings after Macdonald et al. (1998): zd/h = 1 + 4.43^(−λp)·(λp − 1), z0/h = "
        "(1 − zd/h)·exp(−[0.5·(1.2/0.4²)·(1 − zd/h)·λf]^(−0.5)), with λp the share of built ground, λf walls that the wind "
        "meets over ground (every axis by its frequency) and h the height weighted by area. Other ground by its land use "
        "(table, values proposed), the mean of ln z0 in a cell; without land use 0.03 m.</p>"
        "<p><b>Wind</b>: soft winds from 0.3 to 3.3 m/s count, opposite directions are one axis, the most frequent one is the "
        "prevailing axis. <b>Corridors</b>: on a grid turned into that axis, the cheapest way from edge to edge with steps "
        "of 0°, 27° and 45°, found exactly. Cost of a metre = 1 + 9·min(1, z0/2) + 0.5·(1 − sky view); ground outside the "
        "boundary costs 1.5 times the mean inside. After each way, ground near it costs three times as much.</p>"
        "<p><b>Width</b>: ground with z0 up to 0.5 m on both sides across the wind, the median over the free part. "
        "<b>Class</b>: main from 500 m wide, 5 km long, at most 30° off the wind; secondary from 80 m, 1 km, 45°; both with "
        "at most 10 % of the length blocked. Others are lines to be opened first. Widths of 500 and 80 m are those of "
        "Beijing (press, 2016); lengths and angles as in QX/T 437-2018, remembered.</p>"
    )
