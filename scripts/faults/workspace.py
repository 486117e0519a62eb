"""A workspace that is made, filled, disturbed and looked at."""

import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(os.path.dirname(os.path.dirname(HERE)), "SampleInbox")

JUDGED = ("graded", "incomplete", "rejected", "duplicate")


def digest(data):
    return hashlib.sha256(data).hexdigest()


def read(path):
    with open(path, "rb") as file:
        return file.read()


def below(folder):
    """The paths of all files below a folder; what goes while it is looked at is left out."""
    return [os.path.join(top, name) for top, _, names in os.walk(folder) for name in names]


def is_within(seconds, condition):
    """Whether a condition comes true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


class Workspace:
    """A workspace of its own with files in its inbox."""

    def __init__(self, folder, program, files=(), settle=0):
        self.folder, self.program = folder, program
        subprocess.run([program, "init", folder], check=True, stderr=subprocess.DEVNULL)
        shutil.copy(os.path.join(SAMPLES, "roster.csv"), folder)
        path = os.path.join(folder, "vtlt.yaml")
        with open(path, encoding="utf-8") as file:
            text = file.read().replace("# roster:", "roster:").replace("settle: 2", f"settle: {settle}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        for name, data in files:
            self.drop(name, data)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def drop(self, name, data, stamp=None):
        """Puts a file into the inbox as a copy does that is renamed when it is whole.

        Unless told otherwise the order of arrival is that of the numbers in the names, the same in every workspace.
        """
        target = self.path("inbox", name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        aside = target + ".part"
        with open(aside, "wb") as file:
            file.write(data)
        stamp = 1_500_000_000 + int(name.split("-")[0]) if stamp is None else stamp
        os.utime(aside, (stamp, stamp))
        os.rename(aside, target)

    # The program

    def start(self, command="run", *arguments, env=None, **options):
        """Starts the program."""
        with open(self.folder + ".log", "ab") as log:
            return subprocess.Popen(
                [self.program, command, self.folder, *arguments], stdout=subprocess.DEVNULL, stderr=log,
                env={**os.environ, **(env or {})}, **options)

    def run(self, *arguments, **options):
        """Runs the program to its end; its exit code."""
        return self.start("run", *arguments, **options).wait()

    def status(self):
        """What `status` answers."""
        answer = subprocess.run([self.program, "status", self.folder, "--format", "json"], capture_output=True)
        return json.loads(answer.stdout) if answer.returncode == 0 else {"error": answer.stderr.decode()}

    # What it leaves

    def outputs(self):
        """The outputs that must be the same byte for byte."""
        return {
            os.path.relpath(path, self.folder): read(path)
            for path in below(self.path("out")) if path.endswith((".json", ".html"))
        }

    def waiting(self):
        """The paths of the files in the inbox that are meant to be taken."""
        return [path for path in below(self.path("inbox")) if not path.endswith((".tmp", ".part"))]

    def originals(self, *more):
        """The digests of all originals, as often as they are in the inbox, the archive or a folder beside them."""
        paths = self.waiting() + [path for path in below(self.path("archive")) if not path.endswith(".tmp")]
        for folder in more:
            paths += below(folder)
        return [digest(read(path)) for path in paths]

    def query(self, text):
        """Asks the ledger, also while the program writes to it."""
        database = sqlite3.connect(f"file:{self.path('ledger.sqlite')}?mode=ro", uri=True, timeout=30)
        try:
            return database.execute(text).fetchall()
        finally:
            database.close()

    def submissions(self):
        """Number, digest, name, state, place of each submission, in the order of arrival."""
        return self.query("SELECT id, sha256, name, state, place FROM submission ORDER BY id")

    def judged(self):
        """The digests of what was judged."""
        return {row[1] for row in self.submissions() if row[3] in JUDGED}

    def remove(self):
        shutil.rmtree(self.folder)


def end(process, how=signal.SIGTERM):
    """Ends a process; its exit code, or None when it had to be killed."""
    process.send_signal(how)
    try:
        return process.wait(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None


def sample_files(count):
    """Submissions: the samples again and again, each with bytes of its own behind the archive, so that none repeats another."""
    folder = os.path.join(SAMPLES, "inbox")
    names = sorted(name for name in os.listdir(folder) if name.endswith(".xlsx") and not name.startswith("~"))
    whole = [(name, read(os.path.join(folder, name))) for name in names]
    whole = [(name, data) for name, data in whole if data[:2] == b"PK" and b"PK\x05\x06" in data[-200:]]
    return [
        (f"{place:05d}-{whole[place % len(whole)][0]}", whole[place % len(whole)][1] + b"%06d" % place)
        for place in range(count)
    ]
