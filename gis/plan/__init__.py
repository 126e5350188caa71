"""The plan's memory: one GeoPackage with one folder beside it. The project holds nothing but where they are.

schema        the tables, made by named migrations
database      the plan: opened, created, short transactions
pointer       which plan is at work, and which one a project points to
fingerprints  what a layer holds, as one short text
results       where the results of a plan go, and the version before
runs          every run, as it was
"""

from .database import Plan, PlanError

__all__ = ["Plan", "PlanError"]
