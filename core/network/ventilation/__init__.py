"""Where wind can run through a city.

- :mod:`rose`: winds as axes with their frequencies.
- :mod:`roughness`: roughness lengths from buildings, heights or land use.
- :mod:`paths`: the ways along the wind with the least roughness, exactly.
"""
