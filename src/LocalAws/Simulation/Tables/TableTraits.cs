namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>
/// What is peculiar to each table of a replication, drawn from the seed alone. It is made when somebody asks and thrown away
/// after: ten thousand replications keep nothing of their tables.
/// </summary>
internal sealed class TableTraits
{
    // Which of a table's numbers: each is drawn apart, so that none depends on another.
    private const int Size = 0x10000000;
    private const int Speed = 0x20000000;
    private const int Activity = 0x30000000;
    private const int Mix = 0x40000000;
    private const int Few = 0x50000000;
    private const int Lot = 0x60000000;
    private const int Moment = 0x70000000;

    private readonly int _seed;
    private readonly double[] _seconds;

    public TableTraits(RunSpec spec, int seed)
    {
        _seed = seed;
        // A few tables hold most of the rows, as in any real schema.
        var weights = new double[spec.Tables];
        for (var table = 0; table < weights.Length; table++)
        {
            weights[table] = 0.05 - Math.Log(1 - (StableHash.Unit(seed, Size + table) * 0.99));
        }

        var scale = spec.FullLoad.TotalSeconds * Math.Min(LoadSchedule.SubTasks, Math.Max(1, spec.Tables)) / Math.Max(0.001, weights.Sum());
        _seconds = [.. weights.Select(weight => Math.Max(1, weight * scale))];
        var validation = spec.Validation ?? new ValidationSpec();
        Errored = Sample(spec.Tables, spec.TableErrors, 1);
        Mismatched = Sample(spec.Tables, validation.Mismatched, 2);
        Suspended = Sample(spec.Tables, validation.Suspended, 3);
        WithoutPrimaryKey = Sample(spec.Tables, validation.WithoutPrimaryKey, 4);
    }

    /// <summary>Tables that a full load cannot load.</summary>
    public IReadOnlySet<int> Errored { get; }

    /// <summary>Tables of which some records differ.</summary>
    public IReadOnlySet<int> Mismatched { get; }

    /// <summary>Tables of which some records cannot be compared.</summary>
    public IReadOnlySet<int> Suspended { get; }

    /// <summary>Tables without a primary key.</summary>
    public IReadOnlySet<int> WithoutPrimaryKey { get; }

    /// <summary>At which time of its day the source is when it starts, 0 to 1.</summary>
    public double Phase => StableHash.Unit(_seed, 1);

    /// <summary>Seconds of work that loading the whole table takes.</summary>
    public double Seconds(int table) => _seconds[table];

    /// <summary>Rows that a load copies: 400 to 1,600 in a second.</summary>
    public long Rows(int table) => (long)(_seconds[table] * (400 + (1200 * Unit(Speed, table)))) + 1;

    /// <summary>Changes in a second of work: hardly any in most tables, many in a few.</summary>
    public double ChangesPerSecond(int table) => 0.002 + (6 * Math.Pow(Unit(Activity, table), 5));

    /// <summary>The share of inserts among a table's changes, and of updates among the others.</summary>
    public (double Inserts, double Updates) ChangeMix(int table) => (0.2 + (0.7 * Unit(Mix, table)), 0.6 + (0.4 * Unit(Mix, table)));

    /// <summary>A few records of a table: those that differ or cannot be compared.</summary>
    public long FewRecords(int table) => 1 + (long)Math.Min(40, Unit(Few, table) * Rows(table));

    /// <summary>Whether a table is one of a share of all.</summary>
    public bool IsOneOf(int table, double share) => Unit(Lot, table) < share;

    /// <summary>The same for a moment only: the tables of the next one are others.</summary>
    public bool IsOneOf(int table, double share, long moment) => StableHash.Unit(unchecked(_seed + (int)(moment * 7919)), Moment + table) < share;

    private double Unit(int number, int table) => StableHash.Unit(_seed, number + table);

    // Floyd's way to draw some out of many: no list of all is made.
    private HashSet<int> Sample(int tables, int count, int salt)
    {
        var random = new Random(unchecked(_seed + (salt * 7919)));
        HashSet<int> drawn = [];
        for (var last = Math.Max(0, tables - count); last < tables; last++)
        {
            var table = random.Next(last + 1);
            drawn.Add(drawn.Contains(table) ? last : table);
        }

        return drawn;
    }
}
