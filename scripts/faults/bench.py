"""What every kind of fault works with: the program, a folder, the libraries that break calls, and undisturbed runs."""

import os
import random
import shutil
import subprocess

from workspace import HERE, Workspace, digest, read, below, sample_files


class Bench:
    """A place to break the program in."""

    def __init__(self, program, folder, table, options, mounts):
        self.program, self.folder, self.table, self.options, self.mounts = program, folder, table, options, mounts
        self.chance = random.Random(options.seed)

    def library(self, name):
        """A library to be preloaded, built from C when it is first asked for."""
        built = os.path.join(self.folder, name + ".so")
        if not os.path.exists(built):
            source = os.path.join(HERE, name + ".c")
            subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-Wall", "-o", built, source, "-ldl"], check=True)
        return built

    def workspace(self, name, files=(), settle=0):
        return Workspace(os.path.join(self.folder, name), self.program, files, settle)

    def samples(self, count):
        """Files, and the outputs of an undisturbed run over them."""
        files = sample_files(count)
        workspace = self.workspace("calm", files)
        code = workspace.run()
        assert code in (0, 65), f"the undisturbed run ended with {code}"
        outputs = workspace.outputs()
        workspace.remove()
        return files, outputs

    def replay(self, disturbed):
        """The outputs of an undisturbed workspace that received the same submissions in the order in which another took
        them; those that were taken away after they had been received cannot be received again, and are left out."""
        contents = {digest(data): data for data in map(read, below(disturbed.path("archive")))}
        calm = self.workspace("replay")
        for number, (_, sha256, name, _, _) in enumerate(disturbed.submissions()):
            if sha256 not in contents:
                continue
            if os.path.exists(calm.path("inbox", name)):
                calm.run()
            calm.drop(name, contents[sha256], stamp=1_500_000_000 + number)
        for path in disturbed.waiting():
            calm.drop(os.path.relpath(path, disturbed.path("inbox")), read(path), stamp=1_600_000_000)
        calm.run()
        outputs = calm.outputs()
        shutil.rmtree(calm.folder)
        return outputs
