#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why a file or a folder could not be read.
struct FileError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// The error that the last call of the system left.
    static func system() -> FileError {
        let number = errno
        let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
        let advice = number == ENOENT || number == ENOTDIR ? "check the path" : "make it readable, or name another"
        return FileError("it cannot be read, the system says \"\(reason)\"; \(advice)")
    }
}

/// What the loader needs of the file system. Symbolic links are followed.
enum FileAccess {
    enum Kind {
        case file, folder, other
    }

    /// What a path leads to. Throws where it leads nowhere.
    static func kind(of path: String) throws(FileError) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError.system() }
        return kind(of: status)
    }

    private static func kind(of status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }

    /// What tells a file or folder from every other, whatever paths lead to it.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    /// The identity of what a path leads to; `nil` where it leads nowhere.
    static func identity(of path: String) -> Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    }

    /// The whole file. Throws where it cannot be read or is larger than `limit` bytes.
    static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.system() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError.system() }
        if kind(of: status) == .folder { throw FileError("it is a folder; name a file") }
        var contents: [UInt8] = []
        // One byte more than the file has, so that its end is seen without another buffer.
        var capacity = max(Int(status.st_size), 4095) + 1
        var failure: FileError?
        while failure == nil {
            let room = capacity
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
                while count < room, let base = buffer.baseAddress {
                    let result = systemRead(descriptor, base + count, room - count)
                    if result < 0 {
                        if errno == EINTR { continue }
                        failure = FileError.system()
                        break
                    }
                    if result == 0 { break }
                    count += result
                }
                initialized = count
            }
            if contents.isEmpty { contents = chunk } else { contents += chunk }
            if contents.count > limit { throw FileError("it is larger than \(limit >> 20) MiB; split it") }
            if count < room { break }
            capacity = max(contents.count, 65536)
        }
        if let failure { throw failure }
        return contents
    }

    private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Darwin.read(descriptor, buffer, count)
        #endif
    }

    /// The names in a folder in the order of their bytes, without hidden ones.
    static func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw FileError.system() }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(cString: $0)
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a path is a folder itself, not a link to one: links may lead in circles.
    static func isRealFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && kind(of: status) == .folder
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The folder and the name of a path; the folder is empty where the path has none.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        let next = path.utf8.index(after: slash)
        return (String(path[..<next]), String(path[next...]))
    }
}
