"""What a child of the press may not do: open a socket, start a program, write a file, take more than its memory."""

import ctypes
import os
import platform
import resource
import struct
import sys

_SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2  # linux/prctl.h, linux/seccomp.h
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | 13, 0x80000000  # 13 is EACCES
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # linux/bpf_common.h
_NUMBER, _MACHINE = 0, 4  # where struct seccomp_data has them
_OTHER_CALLS = 0x40000000  # the second set of system calls of x86-64
# By machine: its number in linux/audit.h, then socket, execve, execveat, io_uring_setup.
_CALLS = {"x86_64": (0xC000003E, 41, 59, 322, 425), "aarch64": (0xC00000B7, 198, 221, 281, 425)}


def limit_memory(most_bytes: int) -> None:
    """Let allocations beyond ``most_bytes`` of address space fail, and leave no core behind."""
    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def write_nothing() -> None:
    """Let no file grow any more, pipes excepted."""
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def no_way_out() -> None:
    """Let the kernel refuse sockets and other programs with EACCES to this thread and those it starts.

    Known for x86-64 and ARM64; on another machine nothing but the engine's own rule (``data:`` only) holds.
    Errors: OSError if the kernel does not take the filter.
    """
    calls = _CALLS.get(platform.machine())
    if calls is None:
        return
    program = _program(*calls)
    held = ctypes.create_string_buffer(program)
    told = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(held))
    _control(_SET_NO_NEW_PRIVILEGES, 1, None)
    _control(_SET_SECCOMP, _FILTER, told)


def _control(option: int, value: int, told: bytes | None) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(ctypes.c_int(option), ctypes.c_ulong(value), told, None, None) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _program(machine: int, *refused: int) -> bytes:
    """Write the filter: another machine's call kills, each of ``refused`` is refused, all else is allowed."""
    rest = len(refused)
    steps = [
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 1, 0, machine),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, rest + 1, 0, _OTHER_CALLS),
        *((_EQUAL, rest - number, 0, call) for number, call in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
