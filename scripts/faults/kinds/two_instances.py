"""Several instances at once: one works, the others say so and end with 69."""


def run(bench):
    files, calm = bench.samples(min(60, bench.options.files))
    workspace = bench.workspace("two", files)
    processes = [workspace.start() for _ in range(6)]
    codes = sorted(process.wait() for process in processes)
    is_right = set(codes) <= {0, 65, 69} and codes.count(69) < 6
    workspace.run()
    besides = [] if is_right else [f"they ended with {codes}"]
    bench.table.add("six instances at once", 6, [data for _, data in files], workspace, calm, besides)
    workspace.remove()
