"""What “Structure of forest stands” does, and what it tells."""

from typing import Tuple

from ....translation import tr


def method() -> str:
    """For the help page."""
    return tr(
        "<p>Index = 100 · Σ w s / Σ w over what is known of a stand (weights proposed): mixture 0.25, min(1, (1 − largest "
        "share) / 0.35); layers 0.20, several 1, one 0.3; age 0.15, young 0.4, middle-aged 0.7, near-mature and mature 1, "
        "over-mature 0.6; canopy closure 0.15, 1 from 0.6 to 0.8, 0 at 0.2, 0.6 at 1; volume 0.15, volume over that of a good "
        "stand, at most 1; health 0.10, 1, 0.7, 0.4, 0. Classes from 75, 55 and 35 on (proposed).</p>"
        "<p>Mixed: the largest share is below 65 % (GB/T 26424-2010, remembered). Evenness J = −Σ p ln p / ln S. Age groups by "
        "the table of ages (LY/T 2908-2017, remembered) where no group is given. Degraded (proposed): canopy below 0.3 "
        "beyond young stands, volume below 40 % of a good stand, or unhealthy.</p>"
        "<p>Advice by the first that holds: degraded stands are repaired; dense young ones (canopy from 0.8 on) tended; thin "
        "ones (below 0.4) replanted; pure ones mixed; those of one layer led to several; the others kept.</p>"
    )


def reason_names() -> Tuple[str, ...]:
    """Names of the reasons of degradation by their code; the first stands for none."""
    return ("", tr("thin canopy"), tr("little volume"), tr("unhealthy"))


def advice_names() -> Tuple[str, ...]:
    """Names of the advices by their code; the first stands for none."""
    return (
        "",
        tr("Repair the degraded stand"),
        tr("Tend"),
        tr("Replant"),
        tr("Mix in other species"),
        tr("Lead to several layers"),
        tr("Keep"),
    )
