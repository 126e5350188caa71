"""The plan desk: a dock with what the plan is made from, its steps and its history. It computes nothing.

dock         the window: data, steps, history
jobs         steps as what Processing is to run, snapshotted on the main thread
runner       the task that runs them, one after the other
landing      results on their way into the project
"""
