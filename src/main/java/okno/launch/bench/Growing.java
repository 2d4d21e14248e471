package okno.launch.bench;

/// A table that is filled to a size.
interface Growing {
    /// Adds rows until there are so many; never takes any away.
    void growTo(int rows);
}
