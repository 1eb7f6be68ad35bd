#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes all bytes to a file descriptor, however many calls that takes.
///
/// - Returns: `nil`, or the error's number where a call failed.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    guard let base = bytes.baseAddress else { return nil }
    var offset = 0
    while offset < bytes.count {
        let count = write(descriptor, base + offset, bytes.count - offset)
        if count < 0 {
            if errno == EINTR { continue }
            return errno
        }
        offset += count
    }
    return nil
}

/// Reads bytes of a file from where its descriptor stands, up to a limit.
///
/// - Returns: `nil` where reading failed; `errno` says why.
func readBytes(from descriptor: Int32, upTo limit: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        while count < limit {
            let read = read(descriptor, buffer.baseAddress.map { $0 + count }, limit - count)
            if read < 0 {
                if errno == EINTR { continue }
                failed = true
                return
            }
            if read == 0 { return }
            count += read
        }
    }
    return failed ? nil : bytes
}

/// What the system says about an error's number.
func describeError(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    return String(cString: text)
}

/// Reads a whole file of text.
///
/// - Throws: ``FileError`` where the file cannot be read.
package func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path: path, number: errno) }
    defer { close(descriptor) }
    return try readAll(from: descriptor, path: path)
}

/// Reads all that a descriptor gives.
func readAll(from descriptor: Int32, path: String) throws(FileError) -> [UInt8] {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw FileError(.read, path: path, number: errno) }
    guard information.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path: path, number: EISDIR) }
    // A pipe has no size; a regular file is read in one go.
    var bytes: [UInt8] = []
    let chunk = max(Int(information.st_size) + 1, 65_536)
    while true {
        guard let read = readBytes(from: descriptor, upTo: chunk) else {
            throw FileError(.read, path: path, number: errno)
        }
        if bytes.isEmpty { bytes = read } else { bytes += read }
        if read.count < chunk { return bytes }
    }
}

/// Whether there is a file or a folder at a path.
package func fileExists(_ path: String) -> Bool {
    access(path, F_OK) == 0
}

/// Whether a path leads to a folder.
func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
}

/// The path without symbolic links, `.` and `..`; `nil` where nothing is there.
func canonicalPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// The path without symbolic links, `.` and `..`, also of what is not there yet.
func existingPath(_ path: String) -> String {
    if let canonical = canonicalPath(path) { return canonical }
    let folder = Path.folder(of: path)
    return folder == path ? path : Path.resolve(Path.name(of: path), from: existingPath(folder))
}
