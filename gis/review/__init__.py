"""What is judged place by place: the features of a result, what lies along their corridor, marks of the verdicts.

subjects   the features of a layer with severity, district and verdict
profiles   resistance, current and width along the corridor of a feature
marks      a layer of the plan that shows verdicts on the map
"""
