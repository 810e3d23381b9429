using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>What one member may be. A wrong JSON kind throws; a broken constraint is collected, as AWS reports them together.</summary>
internal abstract record ValueShape
{
    /// <summary>A string with bounds on its length.</summary>
    public static ValueShape Text(int min = 0, int max = int.MaxValue) => new TextShape(min, max, []);

    /// <summary>A string out of a set.</summary>
    public static ValueShape Enum(params string[] values) => new TextShape(0, int.MaxValue, values);

    /// <summary>A 32-bit integer with bounds.</summary>
    public static ValueShape Integer(int min = int.MinValue, int max = int.MaxValue) => new NumberShape("Integer", min, max, int.MinValue, int.MaxValue);

    /// <summary>A 64-bit integer with bounds.</summary>
    public static ValueShape Long(long min = long.MinValue, long max = long.MaxValue) => new NumberShape("Long", min, max, long.MinValue, long.MaxValue);

    /// <summary>True or false.</summary>
    public static ValueShape Boolean() => new BooleanShape();

    /// <summary>A number of epoch seconds, with or without a fraction.</summary>
    public static ValueShape Timestamp() => new TimestampShape();

    /// <summary>A list with bounds on its length.</summary>
    public static ValueShape List(ValueShape item, int min = 0, int max = int.MaxValue) => new ListShape(item, min, max);

    /// <summary>A nested structure.</summary>
    public static ValueShape Structure(params ReadOnlySpan<MemberShape> members) => new StructureShape([.. members]);

    /// <summary>Checks a value that is there (never JSON null).</summary>
    /// <exception cref="AwsFaultException">SerializationException: the JSON kind is wrong.</exception>
    public abstract void Check(JsonElement value, string path, List<string> violations);

    /// <summary>The refusal of a JSON kind, in AWS's wording.</summary>
    protected static AwsFaultException WrongKind(JsonElement value, string wanted) => new("SerializationException", value.ValueKind switch
    {
        JsonValueKind.Object => "Start of structure or map found where not expected.",
        JsonValueKind.Array => "Start of list found where not expected.",
        JsonValueKind.String => $"STRING_VALUE can not be converted to {Article(wanted)} {wanted}",
        JsonValueKind.Number => $"NUMBER_VALUE can not be converted to {Article(wanted)} {wanted}",
        JsonValueKind.True => $"TRUE_VALUE can not be converted to {Article(wanted)} {wanted}",
        _ => $"FALSE_VALUE can not be converted to {Article(wanted)} {wanted}",
    });

    /// <summary>One broken constraint, in AWS's wording.</summary>
    protected static string Violation(string? value, string path, string constraint) =>
        $"Value {(value is null ? "null" : $"'{value}'")} at '{path}' failed to satisfy constraint: {constraint}";

    private static string Article(string wanted) => wanted is "Integer" ? "an" : "a";
}
