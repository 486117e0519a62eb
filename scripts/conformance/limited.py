"""A function run in a process of its own, within limits: other readers may hang or take all memory, too."""
import multiprocessing, resource


def run(function, argument, seconds, mebibytes):
    """What a function makes of its argument; raises `RuntimeError` when it fails, hangs or takes too much memory."""
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    process = fork.Process(target=_work, args=(function, argument, mebibytes << 20, there))
    process.start()
    there.close()
    try:
        if not here.poll(seconds):
            raise RuntimeError(f"longer than {seconds} s")
        result, failure = here.recv()
    except EOFError:
        raise RuntimeError("the process ended without an answer") from None
    finally:
        process.kill()
        process.join()
        here.close()
    if failure is not None:
        raise RuntimeError(failure)
    return result


def _work(function, argument, size, pipe):
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        pipe.send((function(argument), None))
    except BaseException as error:  # a panic of Rust is no Exception
        pipe.send((None, f"{type(error).__name__}: {str(error)[:200]}"))
