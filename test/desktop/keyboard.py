"""What a window is like without a mouse, and whether its words have room: Tab is pressed all the way round."""

import re

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTextEdit,
    QToolButton,
)

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_MOST = 500


def _own(widget, root):
    """Whether a widget is a control of its own, not a part that Qt puts into another or into a title bar."""
    if widget.objectName().startswith("qt_") or isinstance(widget, QHeaderView):
        return False
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        inside = (QAbstractSpinBox, QComboBox, QTabBar, QLineEdit, QAbstractItemView)
        if isinstance(parent, inside) and not (
            isinstance(parent, QAbstractItemView) and isinstance(widget, QCheckBox)
        ):
            return False
        if type(parent).__name__ == "QgsMessageBar":
            return False  # messages go by themselves
        parent = parent.parentWidget()
    return not (isinstance(parent, QDockWidget) and type(widget).__name__ == "QAbstractButton")


def controls(root):
    """The controls of a window that can be used now."""
    found = [w for kind in _CONTROLS for w in root.findChildren(kind)]
    unique = {id(w): w for w in found}
    return [w for w in unique.values() if w.isVisible() and w.isEnabled() and _own(w, root)]


def told(widget):
    """A control in words, for a report."""
    words = widget.text() if hasattr(widget, "text") else ""
    return f"{type(widget).__name__} {widget.objectName()} “{words}”"


def walk(root):
    """Press Tab until it has gone round; returns the controls that it never reached, and those it does not leave."""
    wanted = controls(root)
    reached, stuck = set(), []
    first = next((w for w in wanted if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if first is None:
        return [told(w) for w in wanted], []
    root.window().activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    for _ in range(_MOST):
        now = QApplication.focusWidget()
        if now is None:
            break
        reached |= {id(w) for w in wanted if w is now or w.isAncestorOf(now) or w.focusProxy() is now}
        QTest.keyClick(now, Qt.Key.Key_Tab)
        QApplication.processEvents()
        after = QApplication.focusWidget()
        if after is now:  # it keeps Tab to itself: told where it is ours, and stepped over
            if any(w is now or w.isAncestorOf(now) for w in wanted):
                stuck.append(told(now))
            _step_over(now)
        if QApplication.focusWidget() is first:
            break
    return [told(w) for w in wanted if id(w) not in reached and not _same_group(w, reached)], stuck


def _step_over(widget):
    """Give the focus to what comes after a widget in the chain."""
    after = widget.nextInFocusChain()
    while after is not widget:
        if after.isVisible() and after.isEnabled() and after.focusPolicy() & Qt.FocusPolicy.TabFocus:
            after.setFocus(Qt.FocusReason.TabFocusReason)
            if QApplication.focusWidget() is not widget:
                return
        after = after.nextInFocusChain()


def _same_group(widget, reached):
    """Radio buttons of a group are reached by arrows from one of them."""
    if not isinstance(widget, QRadioButton):
        return False
    return any(id(w) in reached for w in widget.parentWidget().findChildren(QRadioButton))


def nameless(root):
    """Controls that a screen reader has no word for: no text, no accessible name, no tooltip, no buddy."""
    buddies = {id(label.buddy()) for label in root.findChildren(QLabel) if label.buddy() is not None}
    silent = []
    for widget in controls(root):
        words = [widget.accessibleName(), widget.toolTip()]
        words += [widget.text()] if isinstance(widget, QAbstractButton) else []
        words += [widget.placeholderText()] if isinstance(widget, QLineEdit) else []
        near = widget
        known = False
        for _ in range(3):  # a field made of several widgets has its label's buddy outside
            known = known or (near is not None and id(near) in buddies)
            near = near.parentWidget() if near is not None else None
        if (
            not any(words)
            and not known
            and not isinstance(widget, (QTabBar, QListView, QTextEdit, QPlainTextEdit))
        ):
            silent.append(told(widget))
    return silent


def doubled(root):
    """Mnemonics that two controls of one page share."""
    seen, twice = {}, []
    labels = [label for label in root.findChildren(QLabel) if label.isVisible() and label.buddy() is not None]
    for widget in [*controls(root), *labels]:
        words = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
        found = re.search(r"&([^&\s])", words.replace("&&", ""))
        if found:
            key = found.group(1).lower()
            if key in seen:
                twice.append(f"{key}: {seen[key]} / {words}")
            seen[key] = words
    return twice


def clipped(root):
    """Buttons, labels and lists of choices that are smaller than their words."""
    found = []
    for kind in (QPushButton, QToolButton, QCheckBox, QRadioButton, QLabel):
        for widget in root.findChildren(kind):
            if not widget.isVisible() or not widget.text() or widget.objectName().startswith("qt_"):
                continue
            if isinstance(widget, QLabel) and (widget.wordWrap() or not widget.parentWidget()):
                needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
                if needed > widget.height() + 2:
                    found.append(f"{told(widget)}: {widget.height()} of {needed} high")
                continue
            wanted, has = widget.minimumSizeHint(), widget.size()
            if kind in (QPushButton, QToolButton, QCheckBox, QRadioButton):
                wanted = widget.sizeHint()
            if has.width() + 2 < wanted.width() or has.height() + 4 < wanted.height():
                found.append(
                    f"{told(widget)}: {has.width()}×{has.height()} of {wanted.width()}×{wanted.height()}"
                )
    return found
