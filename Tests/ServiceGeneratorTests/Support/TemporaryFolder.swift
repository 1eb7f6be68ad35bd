import ServiceGenerator

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/service-generator-tests-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit { TemporaryFolder.remove(path) }

    func at(_ name: String) -> String { path + "/" + name }

    /// Writes a file, with the folders that it needs.
    @discardableResult
    func write(_ name: String, _ text: String) -> String {
        let folders = name.split(separator: "/").dropLast()
        var folder = path
        for part in folders {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
        let descriptor = open(at(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        precondition(descriptor >= 0, "cannot write \(at(name))")
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        precondition(writeBytes(descriptor, bytes) == bytes.count)
        return at(name)
    }

    func makeFolder(_ name: String) { mkdir(at(name), 0o755) }

    func delete(_ name: String) { unlink(at(name)) }

    func link(_ name: String, to target: String) { symlink(target, at(name)) }

    /// A file's text; `nil` where there is none.
    func read(_ name: String) -> String? {
        (try? readFile(at(name))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names in the folder, hidden ones too.
    func names(_ inner: String = "") -> [String] {
        guard let stream = opendir(at(inner)) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The paths in a folder of the files that are not hidden, those of inner folders too.
    func files(in inner: String) -> [String] {
        names(inner).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
            let below = files(in: "\(inner)/\(name)").map { "\(name)/\($0)" }
            return below.isEmpty ? [name] : below
        }
    }

    /// What changes when a file is replaced: its number, and when it was written.
    func identity(_ name: String) -> [Int] {
        var information = stat()
        precondition(stat(at(name), &information) == 0)
        #if canImport(Darwin)
            return [Int(information.st_ino), Int(information.st_mtimespec.tv_nsec)]
        #else
            return [Int(information.st_ino), Int(information.st_mtim.tv_nsec)]
        #endif
    }

    func permissions(_ name: String) -> Int {
        var information = stat()
        precondition(stat(at(name), &information) == 0)
        return Int(information.st_mode) & 0o777
    }

    func setPermissions(_ name: String, _ mode: Int) { chmod(at(name), mode_t(mode)) }

    private static func remove(_ path: String) {
        var information = stat()
        guard lstat(path, &information) == 0 else { return }
        guard information.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        if let stream = opendir(path) {
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(stream)
        }
        rmdir(path)
    }
}

/// Outside of the class, whose own `write` hides the system's.
private func writeBytes(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
    bytes.isEmpty ? 0 : write(descriptor, bytes, bytes.count)
}
