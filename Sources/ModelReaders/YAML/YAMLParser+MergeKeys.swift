extension YAMLParser {
    /// Replaces the merge keys of the mapping whose contents end the tape by what they merge.
    ///
    /// The entries stand where the merge key stood. The mapping's own entries win, then those merged first.
    /// Source: "Merge Key Language-Independent Type for YAML 1.1".
    mutating func expandMergeKeys(of frame: inout Frame) throws(YAMLError) {
        let old = Array(tape[(frame.index + 1)...])
        let base = frame.index + 1
        tape.removeSubrange(base...)
        var seen: Set<[UInt8]> = []
        for key in keys(of: old, from: 0, to: old.count, base: base) where old[key].kind == .string {
            seen.insert(name(of: old[key]))
        }
        frame.count = 0
        for key in keys(of: old, from: 0, to: old.count, base: base) {
            if old[key].kind == .string {
                copy(old, from: key, to: end(of: key + 1, in: old, base: base), base: base)
                frame.count += 1
                continue
            }
            let value = key + 1
            switch old[value].kind {
            case .object:
                try merge(old, mapping: value, base: base, seen: &seen, into: &frame)
            case .array:
                var element = value + 1
                while element < end(of: value, in: old, base: base) {
                    guard old[element].kind == .object else { throw notMappings(old[element]) }
                    try merge(old, mapping: element, base: base, seen: &seen, into: &frame)
                    element = end(of: element, in: old, base: base)
                }
            default:
                throw notMappings(old[value])
            }
        }
    }

    private func notMappings(_ entry: SourceDocument.Entry) -> YAMLError {
        YAMLError(
            message: "the merge key `<<` has another value; give it a mapping or a sequence of them",
            offset: Int(entry.offset))
    }

    private mutating func merge(
        _ old: [SourceDocument.Entry], mapping: Int, base: Int, seen: inout Set<[UInt8]>, into frame: inout Frame
    ) throws(YAMLError) {
        let last = end(of: mapping, in: old, base: base)
        try countExpansion(last - mapping, at: Int(old[mapping].offset))
        for key in keys(of: old, from: mapping + 1, to: last, base: base) where seen.insert(name(of: old[key])).inserted
        {
            copy(old, from: key, to: end(of: key + 1, in: old, base: base), base: base)
            frame.count += 1
        }
    }

    /// The indices of the keys in a range of entries.
    private func keys(of entries: [SourceDocument.Entry], from start: Int, to limit: Int, base: Int) -> [Int] {
        var keys: [Int] = []
        var index = start
        while index < limit {
            keys.append(index)
            index = end(of: index + 1, in: entries, base: base)
        }
        return keys
    }

    /// The index behind a value in entries that were cut from the tape at `base`.
    private func end(of index: Int, in entries: [SourceDocument.Entry], base: Int) -> Int {
        entries[index].kind.rawValue >= SourceNode.Kind.array.rawValue ? Int(entries[index].extent) - base : index + 1
    }

    private func name(of entry: SourceDocument.Entry) -> [UInt8] {
        Array(text[Int(entry.text)..<Int(entry.text + entry.extent)])
    }

    private mutating func copy(_ entries: [SourceDocument.Entry], from start: Int, to limit: Int, base: Int) {
        let shift = tape.count - (base + start)
        for index in start..<limit {
            var entry = entries[index]
            if entry.kind.rawValue >= SourceNode.Kind.array.rawValue {
                entry.extent = UInt32(truncatingIfNeeded: Int(entry.extent) + shift)
            }
            tape.append(entry)
        }
    }
}
