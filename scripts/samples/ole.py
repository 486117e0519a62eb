"""A password-protected .xlsx as Excel leaves it: an OLE compound file with EncryptionInfo and EncryptedPackage.

The streams have the right names, sizes and the real agile header, and random (seeded) bytes for a payload: no password opens it.
"""
import base64
import random
import struct

FREE, END, FAT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def _entry(name: str, kind: int, start: int, size: int, left=NONE, right=NONE, child=NONE) -> bytes:
    raw = name.encode("utf-16-le")
    return (raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2, kind, 1) + struct.pack("<III", left, right, child)
            + b"\0" * 16 + struct.pack("<IQQ", 0, 0, 0) + struct.pack("<IQ", start, size))


def encrypted_package(seed: int = 2017, package: int = 6000) -> bytes:
    rng = random.Random(seed)

    def b64(n):
        return base64.b64encode(rng.randbytes(n)).decode()

    info = struct.pack("<HHI", 4, 4, 0x40) + (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
        '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">'
        f'<keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{b64(16)}"/>'
        f'<dataIntegrity encryptedHmacKey="{b64(64)}" encryptedHmacValue="{b64(64)}"/>'
        '<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">'
        f'<p:encryptedKey spinCount="100000" saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" '
        f'saltValue="{b64(16)}" encryptedVerifierHashInput="{b64(16)}" encryptedVerifierHashValue="{b64(64)}" encryptedKeyValue="{b64(32)}"/>'
        "</keyEncryptor></keyEncryptors></encryption>").encode()
    body = struct.pack("<Q", package - 9) + rng.randbytes(package)
    # The short stream lives in the mini stream (64-byte sectors), the long one in ordinary sectors of 512.
    mini_count = -(-len(info) // 64)
    mini = info.ljust(mini_count * 64, b"\0")
    mini_sectors, body_sectors = -(-len(mini) // 512), -(-len(body) // 512)
    # Sector 0: FAT; 1: directory; 2: mini FAT; then the mini stream; then the package.
    mini_start, body_start = 3, 3 + mini_sectors
    fat = [FAT, END, END]
    fat += [mini_start + i + 1 for i in range(mini_sectors - 1)] + [END]
    fat += [body_start + i + 1 for i in range(body_sectors - 1)] + [END]
    assert len(fat) <= 128
    fat += [FREE] * (128 - len(fat))
    mini_fat = list(range(1, mini_count)) + [END]
    mini_fat += [FREE] * (128 - len(mini_fat))
    directory = (_entry("Root Entry", 5, mini_start, len(mini), child=1) + _entry("EncryptionInfo", 2, 0, len(info), right=2)
                 + _entry("EncryptedPackage", 2, body_start, len(body)) + _entry("", 0, 0, 0))
    header = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
              + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 2, 1, END, 0) + struct.pack("<109I", 0, *[FREE] * 108))
    assert len(header) == 512
    return (header + struct.pack("<128I", *fat) + directory + struct.pack("<128I", *mini_fat)
            + mini.ljust(mini_sectors * 512, b"\0") + body.ljust(body_sectors * 512, b"\0"))
