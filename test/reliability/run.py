"""Many draws from a seed, in processes of their own, so that a crash or a hang is counted and ends nothing.

python test/reliability/run.py --runs 300 --seed 1                  counts and every fault
python test/reliability/run.py --seed 1 --only 1234                 one draw again, with all it said
python test/reliability/run.py --runs 3000 --seed 1 --workers 2 --json verdicts.jsonl
"""

import argparse
import collections
import faulthandler
import json
import os
import queue
import subprocess
import sys
import threading
import time
import traceback
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    import order
    import session  # by path: the package has its name only after prepare_paths

LIMIT = 60.0


def numbers_of(options) -> list:
    """The numbers of the draws."""
    if options.only:
        return [int(number) for number in options.only.split(",")]
    return list(range(options.first, options.first + options.runs))


def work(options) -> None:
    """A worker: reads numbers, writes one line of JSON when a draw begins and one when it is done."""
    session.prepare_paths()
    application, provider = session.start()
    from ecorestore.test.reliability.landscape import Landscape
    from ecorestore.test.reliability.trial import trial

    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print is not ours
    base = Path(options.folder)
    land = Landscape(provider, base / "good", options.models)
    faulthandler.enable()

    def tell(what: dict) -> None:
        out.write(json.dumps(what, ensure_ascii=False, default=str) + "\n")
        out.flush()

    tell({"tools": sorted(land.algorithms)})
    for line in sys.stdin:
        try:
            tell(trial(int(line), options.seed, land, base, options.limit)._asdict())
        except Exception as error:
            traceback.print_exc()
            tell(no_verdict(int(line), "?", "harness", f"{type(error).__name__}: {error}"))
    os._exit(0)


def no_verdict(number: int, tool: str, result: str, why: str) -> dict:
    """What is told of a draw that came to no end."""
    return {
        "number": number, "tool": tool, "changes": [], "result": result, "faults": [[result, why]], "message": "",
        "seconds": 0.0, "note": "", "told": [],
    }  # fmt: skip


class Worker:
    """A process that carries out draws, started anew when it is gone."""

    def __init__(self, options, name: int) -> None:
        self._options, self._name, self._process = options, name, None
        self._folder = Path(options.folder) / f"worker{name}"

    def _start(self) -> None:
        command = [sys.executable, __file__, "--worker", "--seed", str(self._options.seed)]
        command += ["--folder", str(self._folder), "--limit", str(self._options.limit)]
        self._folder.mkdir(parents=True, exist_ok=True)
        command += ["--models"] if self._options.models else []
        errors = open(self._folder / "errors.txt", "w+b") if not self._options.only else None  # noqa: SIM115
        surroundings = {**os.environ, "TMPDIR": str(self._folder)}  # goes with the folder of the whole run
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=surroundings,
            text=True,
            encoding="utf-8",
        )
        self._lines: queue.Queue = queue.Queue()
        threading.Thread(target=self._read, args=(self._process,), daemon=True).start()
        self._tools = json.loads(self._next(120) or '{"tools": ["?"]}')["tools"]

    def _read(self, process) -> None:
        for line in process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def _next(self, seconds):
        try:
            return self._lines.get(timeout=seconds)
        except queue.Empty:
            return ""

    def carry_out(self, number: int) -> dict:
        """The verdict of one draw."""
        if self._process is None or self._process.poll() is not None:
            self._start()
        self._process.stdin.write(f"{number}\n")
        self._process.stdin.flush()
        line = self._next(5 * self._options.limit)
        if line:
            return json.loads(line)
        result = "crash" if line is None else "timeout"
        self.close()
        return no_verdict(
            number, order.tool_of(number, self._options.seed, self._tools), result, self._last_words()
        )

    def _last_words(self) -> str:
        """Where a process was when it ended, as far as Python knows."""
        errors = self._folder / "errors.txt"
        lines = errors.read_text(errors="replace").splitlines() if errors.exists() else []
        frames = [line.strip() for line in lines if line.startswith("  File")]
        return "; ".join([line for line in lines if line.startswith("Fatal")][-1:] + frames[-40:][:6])

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def carry_out(options, told) -> list:
    """All draws; ``told`` is called with each verdict."""
    waiting: queue.Queue = queue.Queue()
    for number in numbers_of(options):
        waiting.put(number)
    verdicts: list = []

    def serve(name: int) -> None:
        worker = Worker(options, name)
        while True:
            try:
                number = waiting.get_nowait()
            except queue.Empty:
                break
            verdict = worker.carry_out(number)
            verdicts.append(verdict)
            told(verdict)
        worker.close()

    threads = [threading.Thread(target=serve, args=(name,)) for name in range(options.workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(verdicts, key=lambda verdict: verdict["number"])


def in_words(verdict: dict) -> str:
    """A verdict as a line or more."""
    changes = "; ".join(f"{key or 'around'}: {kind}" for key, kind in verdict["changes"])
    lines = [
        f"{verdict['number']} {verdict['tool']} [{changes}] {verdict['result']} ({verdict['seconds']} s)"
    ]
    lines += [f"    {kind}: {text}" for kind, text in verdict["faults"]]
    lines += [f"    note: {verdict['note']}: {verdict['message']}"] if verdict["note"] else []
    return "\n".join(lines)


def main() -> int:
    """The command line; ends with 1 where there was a fault."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=150, help="how many draws")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first draw")
    parser.add_argument("--only", help="these numbers, separated by commas, with all that is said")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--limit", type=float, default=LIMIT, help="seconds until a run is cancelled")
    parser.add_argument("--json", help="write every verdict as a line of JSON")
    parser.add_argument("--models", action="store_true", help="the models instead of the tools")
    parser.add_argument("--notes", action="store_true", help="print what is no fault but worth a look")
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        work(options)
        return 0
    import tempfile

    with tempfile.TemporaryDirectory(prefix="ecorestore-reliability-") as folder:
        options.folder = options.folder or folder
        return report(options)


def report(options) -> int:
    """Run, print, count."""
    sys.path.insert(0, str(Path(__file__).parent))
    start = time.monotonic()
    lines = open(options.json, "w", encoding="utf-8") if options.json else None  # noqa: SIM115

    def told(verdict: dict) -> None:
        if lines:
            lines.write(json.dumps(verdict, ensure_ascii=False) + "\n")
            lines.flush()
        if verdict["faults"] or options.only or (verdict["note"] and options.notes):
            print(in_words(verdict), flush=True)
        if options.only:
            print("\n".join(f"    said: {text}" for text in [verdict["message"], *verdict["told"]]))

    verdicts = carry_out(options, told)
    if lines:
        lines.close()
    counts = collections.Counter(verdict["result"] for verdict in verdicts)
    print(f"\n{len(verdicts)} runs, seed {options.seed}, {time.monotonic() - start:.0f} s")
    order = (
        "ok", "refused", "refused late", "cancelled", "timeout", "crash", "traceback", "overwrite", "nonsense", "leftover",
        "harness",
    )  # fmt: skip
    for name in order:
        print(f"  {name:<13}{counts[name]:>6}")
    print(f"  refused, though the plain form is taken: {sum(bool(verdict['note']) for verdict in verdicts)}")
    return 1 if any(verdict["faults"] for verdict in verdicts) else 0


if __name__ == "__main__":
    sys.exit(main())
