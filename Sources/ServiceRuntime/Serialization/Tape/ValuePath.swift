/// The places of values in a text, for errors: `Items[3].Name`. They are found when an error needs them.
enum ValuePath {
    /// The path of a value.
    static func text(_ tape: ValueTape, value: Int) -> String {
        var path = ""
        var container = ValueTape.root
        while container < value {
            guard let child = child(of: container, containing: value, tape) else { break }
            append(to: &path, container, child, tape)
            container = child.entry
        }
        return path
    }

    /// The path of the place where building stopped: in an open container, after `count` entries.
    static func text(_ tape: ValueTape, openContainer: Int, count: Int) -> String {
        // Open containers keep the one around them where closed ones keep their end.
        var open: [Int] = []
        var container = openContainer
        while container != 0 {
            open.append(container)
            container = Int(tape.entries[container].next)
        }
        open.reverse()
        var path = ""
        for (level, container) in open.enumerated() {
            let index = Int(tape.entries[container].length)
            if tape.entries[container].kind == ValueTape.Kind.array {
                path += "[\(index)]"
                continue
            }
            let last = level + 1 < open.count ? open[level + 1] - 1 : lastKey(container, index, count, tape)
            if let last { appendKey(to: &path, last, tape) }
        }
        return path
    }

    private struct Child {
        var entry: Int
        var index: Int
    }

    private static func child(of container: Int, containing value: Int, _ tape: ValueTape) -> Child? {
        let entries = tape.entries
        let isObject = entries[container].kind == ValueTape.Kind.object
        guard isObject || entries[container].kind == ValueTape.Kind.array else { return nil }
        var entry = container + (isObject ? 3 : 1)
        let end = Int(entries[container].next)
        var index = 0
        while entry < end {
            let next = Int(entries[entry].next)
            if value < next { return value >= entry ? Child(entry: entry, index: index) : nil }
            entry = next + (isObject ? 1 : 0)
            index += 1
        }
        return nil
    }

    /// The key of the member that was being read in the innermost object; `nil` when it was not read yet.
    private static func lastKey(_ object: Int, _ members: Int, _ count: Int, _ tape: ValueTape) -> Int? {
        var key = object + 2
        for _ in 0..<members {
            key = Int(tape.entries[key + 1].next)
        }
        return key < count ? key : nil
    }

    private static func append(to path: inout String, _ container: Int, _ child: Child, _ tape: ValueTape) {
        if tape.entries[container].kind == ValueTape.Kind.array {
            path += "[\(child.index)]"
        } else {
            appendKey(to: &path, child.entry - 1, tape)
        }
    }

    private static func appendKey(to path: inout String, _ entry: Int, _ tape: ValueTape) {
        let key = tape.entries[entry]
        let bytes = UnsafeBufferPointer(start: tape.bytes + Int(key.offset), count: Int(key.length))
        let isPlain = !bytes.isEmpty && bytes.allSatisfy { $0 > 0x20 && !".[]\"".utf8.contains($0) }
        let name = String(decoding: bytes, as: UTF8.self)
        if !isPlain {
            path += "[\(name.debugDescription)]"
        } else {
            path += path.isEmpty ? name : "." + name
        }
    }
}
