"""The plan's memory: one GeoPackage with one folder beside it. The project holds nothing but where they are.

schema        the tables, made by named migrations
database      the plan: opened, created, short transactions
pointer       which plan is at work, and which one a project points to
fingerprints  what a layer holds, as one short text
results       where the results of a plan go, and the version before
runs          every run, as it was
roles         the data that users bring
steps         the steps of a plan and what they take and make
standing      what is there, and how every step stands
wiring        what a step would run with
brought       the results that are in the plan's places
scenarios     variants of a plan
comparing     two scenarios beside each other
rules         the plan's own rule tables
weights       the plan's weights
verdicts      what people found on site
"""

from .database import Plan, PlanError

__all__ = ["Plan", "PlanError"]
