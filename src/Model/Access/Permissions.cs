using System.Collections.Immutable;

namespace DmsDashboard.Model.Access;

/// <summary>All that somebody may do at a moment. Nothing, unless it is said.</summary>
public readonly record struct Permissions
{
    private readonly ulong _bits;

    private Permissions(ulong bits) => _bits = bits;

    public static Permissions None => default;

    public bool IsNone => _bits == 0;

    /// <summary>In the order of the enumeration.</summary>
    public ImmutableArray<Capability> All => [.. Enum.GetValues<Capability>().Where(Has)];

    public static Permissions Of(IEnumerable<Capability> capabilities) => new(capabilities.Aggregate(0UL, static (bits, capability) => bits | Bit(capability)));

    /// <summary>Reads what <see cref="ToString"/> wrote; names that this program does not know give nothing.</summary>
    public static Permissions Read(string names) => Of(names.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Known));

    public bool Has(Capability capability) => (_bits & Bit(capability)) != 0;

    public Permissions With(Permissions other) => new(_bits | other._bits);

    /// <summary>What is in both.</summary>
    public Permissions And(Permissions other) => new(_bits & other._bits);

    /// <summary>The names with blanks between them.</summary>
    public override string ToString() => string.Join(' ', All);

    // Not what TryParse also takes: numbers, lists and other letters.
    private static IEnumerable<Capability> Known(string name) => Enum.GetValues<Capability>().Where(capability => capability.ToString() == name);

    private static ulong Bit(Capability capability) => 1UL << (int)capability;
}
