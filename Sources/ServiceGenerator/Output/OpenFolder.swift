#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder held open by its descriptor. What is done in it cannot be led elsewhere by a symbolic link that appears in
/// its path meanwhile.
final class OpenFolder {
    let path: String
    private let descriptor: Int32
    /// Whether the folder was made when it was opened, so that nothing is in it but what is put there.
    let isNew: Bool
    /// Tells temporary files of this process from those of others.
    private lazy var temporaryName = ".service-generator-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    private var temporaryCount = 0

    private init(path: String, descriptor: Int32, isNew: Bool) {
        self.path = path
        self.descriptor = descriptor
        self.isNew = isNew
    }

    deinit { close(descriptor) }

    /// Opens a folder that the user named, following links.
    ///
    /// - Returns: `nil` where nothing is there and it is not to be created.
    static func open(_ path: String, creating: Bool) throws(FileError) -> OpenFolder? {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        var opened = openFile(path, flags)
        if opened < 0, errno == ENOENT {
            guard creating else { return nil }
            try create(path)
            opened = openFile(path, flags)
        }
        guard opened >= 0 else { throw FileError(creating ? .create : .read, path: path, number: errno) }
        return OpenFolder(path: path, descriptor: opened, isNew: false)
    }

    /// Opens a folder inside this one. A symbolic link in its place is an error.
    ///
    /// - Returns: `nil` where nothing is there and it is not to be created.
    func folder(_ name: String, creating: Bool) throws(FileError) -> OpenFolder? {
        let inner = path + "/" + name
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
        var opened = openat(descriptor, name, flags)
        var isNew = false
        if opened < 0, errno == ENOENT {
            guard creating else { return nil }
            isNew = mkdirat(descriptor, name, 0o777) == 0
            guard isNew || errno == EEXIST else { throw FileError(.create, path: inner, number: errno) }
            opened = openat(descriptor, name, flags)
        }
        guard opened >= 0 else {
            if try isSymbolicLink(name) { throw OpenFolder.linkError(inner) }
            throw FileError(creating ? .create : .read, path: inner, number: errno)
        }
        return OpenFolder(path: inner, descriptor: opened, isNew: isNew)
    }

    /// Whether a file holds exactly these bytes; `nil` where there is no such file.
    func file(_ name: String, holds contents: UnsafeRawBufferPointer) throws(FileError) -> Bool? {
        let opened = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard opened >= 0 else {
            let number = errno
            if number == ENOENT { return nil }
            if try isSymbolicLink(name) { throw OpenFolder.linkError(path + "/" + name) }
            throw FileError(.read, path: path + "/" + name, number: number)
        }
        defer { close(opened) }
        var information = stat()
        guard fstat(opened, &information) == 0 else { throw FileError(.read, path: path + "/" + name, number: errno) }
        guard information.st_mode & S_IFMT == S_IFREG else {
            throw FileError(.replace, path: path + "/" + name, reason: "it is not a regular file")
        }
        guard Int(information.st_size) == contents.count else { return false }
        guard let current = readBytes(from: opened, upTo: contents.count) else {
            throw FileError(.read, path: path + "/" + name, number: errno)
        }
        return current.withUnsafeBytes { current in
            guard current.count == contents.count else { return false }
            guard let left = current.baseAddress, let right = contents.baseAddress else { return true }
            return memcmp(left, right, current.count) == 0
        }
    }

    /// The first bytes of a regular file; `nil` for anything else.
    func start(ofFile name: String, count: Int) -> [UInt8]? {
        let opened = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard opened >= 0 else { return nil }
        defer { close(opened) }
        var information = stat()
        guard fstat(opened, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
        return readBytes(from: opened, upTo: count)
    }

    /// Writes a file under a name of its own, beside the one that it is to replace.
    ///
    /// - Parameter isReplacing: Whether there is such a file: it keeps its permissions.
    /// - Returns: the name, for ``replace(_:with:)`` or ``remove(_:)``.
    func writeTemporaryFile(
        for name: String, _ contents: UnsafeRawBufferPointer, isReplacing: Bool
    ) throws(FileError) -> String {
        var information = stat()
        let isReplacing = isReplacing && fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0
        // Short whatever the file is called, since names have at most 255 bytes.
        for _ in 0..<100 {
            temporaryCount += 1
            let temporary = "\(temporaryName)-\(temporaryCount).tmp"
            let opened = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if opened < 0 {
                if errno == EEXIST { continue }
                throw FileError(.write, path: path + "/" + name, number: errno)
            }
            var failure = writeAll(contents, to: opened)
            if failure == nil, isReplacing, fchmod(opened, information.st_mode & 0o777) != 0 { failure = errno }
            if close(opened) != 0, failure == nil { failure = errno }
            guard let failure else { return temporary }
            remove(temporary)
            throw FileError(.write, path: path + "/" + name, number: failure)
        }
        throw FileError(
            .write, path: path + "/" + name,
            reason: "no name for a temporary file is free; remove .service-generator-*.tmp")
    }

    /// Puts a temporary file in its place, at once.
    func replace(_ name: String, with temporary: String) throws(FileError) {
        guard renameat(descriptor, temporary, descriptor, name) == 0 else {
            throw FileError(.replace, path: path + "/" + name, number: errno)
        }
    }

    func remove(_ name: String) {
        unlinkat(descriptor, name, 0)
    }

    /// Deletes a file that may be gone already.
    func delete(_ name: String) throws(FileError) {
        guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
            throw FileError(.delete, path: path + "/" + name, number: errno)
        }
    }

    func removeFolderIfEmpty(_ name: String) {
        unlinkat(descriptor, name, AT_REMOVEDIR)
    }

    /// What a file holds; `nil` where there is none. A symbolic link in its place is an error.
    func contents(of name: String) throws(FileError) -> [UInt8]? {
        let opened = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard opened >= 0 else {
            if errno == ENOENT { return nil }
            let number = errno
            if try isSymbolicLink(name) { throw OpenFolder.linkError(path + "/" + name) }
            throw FileError(.read, path: path + "/" + name, number: number)
        }
        defer { close(opened) }
        return try readAll(from: opened, path: path + "/" + name)
    }

    /// Whether two names in the folder lead to one file, as on file systems that do not tell upper from lower case.
    func isSameFile(_ name: String, _ other: String) -> Bool {
        var information = stat()
        var otherInformation = stat()
        return fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0
            && fstatat(descriptor, other, &otherInformation, AT_SYMLINK_NOFOLLOW) == 0
            && information.st_dev == otherInformation.st_dev && information.st_ino == otherInformation.st_ino
    }

    /// The names in the folder, sorted, without `.` and `..`.
    func names() throws(FileError) -> [String] {
        let duplicate = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard duplicate >= 0, let stream = fdopendir(duplicate) else {
            throw FileError(.list, path: path, number: errno)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func isFolder(_ name: String) -> Bool {
        var information = stat()
        return fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0
            && information.st_mode & S_IFMT == S_IFDIR
    }

    private func isSymbolicLink(_ name: String) throws(FileError) -> Bool {
        let number = errno
        defer { errno = number }
        var information = stat()
        return fstatat(descriptor, name, &information, AT_SYMLINK_NOFOLLOW) == 0
            && information.st_mode & S_IFMT == S_IFLNK
    }

    private static func linkError(_ path: String) -> FileError {
        FileError(.replace, path: path, reason: "it is a symbolic link; remove it, or name another output folder")
    }

    private static func openFile(_ path: String, _ flags: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.open(path, flags)
        #elseif canImport(Musl)
            Musl.open(path, flags)
        #else
            Glibc.open(path, flags)
        #endif
    }

    /// Creates a folder and those above it.
    private static func create(_ path: String) throws(FileError) {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw FileError(.create, path: path, number: errno) }
        let parent = Path.folder(of: path)
        guard parent != path else { throw FileError(.create, path: path, number: errno) }
        try create(parent)
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw FileError(.create, path: path, number: errno)
        }
    }
}
