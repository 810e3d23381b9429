using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>
/// <c>MaxRecords</c> and <c>Marker</c>. DMS documents 20 to 100 for most operations and nothing for the serverless ones; here
/// all have these bounds, tables a higher one. A marker is opaque and good for the operation that gave it only.
/// </summary>
internal sealed record Paging(string Operation, int Start, int Count)
{
    private const int Least = 20;
    private const int Most = 100;

    /// <summary>The shapes of the two members.</summary>
    public static readonly MemberShape[] Shapes = [new("MaxRecords", ValueShape.Integer()), new("Marker", ValueShape.Text())];

    /// <summary>Reads the page that a request asks for.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterValueException: bounds, or a marker that this operation did not give.</exception>
    public static Paging Read(OperationContext context, string operation, int most = Most)
    {
        var count = context.Integer("MaxRecords") ?? Most;
        if (count < Least || count > most)
        {
            throw new AwsFaultException("InvalidParameterValueException", $"Invalid value {count} for MaxRecords. Must be between {Least} and {most}");
        }

        return new Paging(operation, context.Text("Marker") is { } marker ? StartOf(marker, operation) : 0, count);
    }

    /// <summary>The records of this page.</summary>
    public IEnumerable<T> Of<T>(IReadOnlyList<T> all) => all.Skip(Start).Take(Count);

    /// <summary>The marker of the next page, or null on the last.</summary>
    public string? NextMarker(int total) => Start + Count < total ? MarkerOf(Start + Count) : null;

    /// <summary>The marker of a page that begins at a position.</summary>
    public string MarkerOf(int position) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Operation}/{position}"));

    /// <summary>Writes the answer of a describe operation: this page's records as a list, and the next page's marker.</summary>
    public int Write<T>(Utf8JsonWriter writer, string member, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartObject();
        writer.WriteOptional("Marker", NextMarker(all.Count));
        writer.WriteStartArray(member);
        foreach (var record in Of(all))
        {
            write(writer, record);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return all.Count;
    }

    private static int StartOf(string marker, string operation)
    {
        if (Base64Url.IsValid(marker)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(marker)).Split('/') is [var owner, var position]
            && owner == operation && int.TryParse(position, out var start) && start is > 0 and <= int.MaxValue - Most)
        {
            return start;
        }

        throw new AwsFaultException("InvalidParameterValueException", $"Invalid marker: {marker}");
    }
}
