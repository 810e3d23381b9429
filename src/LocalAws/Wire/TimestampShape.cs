using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>Epoch seconds as a JSON number (AWS JSON 1.1), between the years 1 and 9999.</summary>
internal sealed record TimestampShape : ValueShape
{
    private static readonly double Earliest = (DateTimeOffset.MinValue - DateTimeOffset.UnixEpoch).TotalSeconds;
    private static readonly double Latest = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).TotalSeconds;

    public override void Check(JsonElement value, string path, List<string> violations)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var seconds) || !(seconds >= Earliest && seconds < Latest))
        {
            throw WrongKind(value, "Timestamp");
        }
    }
}
