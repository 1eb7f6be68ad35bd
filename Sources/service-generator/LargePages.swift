#if canImport(Glibc)
    import Glibc
#endif

/// How the process takes memory from the system.
enum LargePages {
    /// Has the heap begin with large pages, since a run's text and models fill thousands of small ones, and the first use of
    /// each interrupts it. Memory that is not used is not taken.
    static func useForHeap() {
        #if canImport(Glibc)
            let size = 31 << 20
            let pageSize: UInt = 2 << 20
            // The C library takes so large a block from the system and, having seen one freed, the next from its heap, which
            // it does not give back then (mallopt(3), "M_MMAP_THRESHOLD").
            for _ in 0..<2 {
                guard let block = malloc(size) else { return }
                let start = (UInt(bitPattern: block) + pageSize - 1) / pageSize * pageSize
                let end = (UInt(bitPattern: block) + UInt(size)) / pageSize * pageSize
                madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
                free(block)
            }
        #endif
    }
}
