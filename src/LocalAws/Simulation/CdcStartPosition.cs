using System.Globalization;
using System.Text.RegularExpressions;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// A CdcStartPosition: a date (<c>2018-03-08T12:12:12</c>, UTC), a checkpoint (<c>checkpoint:V1#27#…</c>) or what the source
/// itself calls a position, which each engine writes in its own way.
/// </summary>
internal static partial class CdcStartPosition
{
    private const string DateForm = "yyyy-MM-dd'T'HH:mm:ss";

    /// <summary>The instant of a position in the form of a date; null for the other forms.</summary>
    public static DateTimeOffset? DateOf(string position) =>
        DateTimeOffset.TryParseExact(position, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>Whether a position has a form that a source of this engine can begin from.</summary>
    public static bool IsOf(string position, DatabaseEngine source) => DateOf(position) is not null || Checkpoint().IsMatch(position) || (Native(source) is { } form && form.Form.IsMatch(position));

    /// <summary>The forms that a source of this engine takes, for a refusal.</summary>
    public static string Forms(DatabaseEngine source) =>
        $"a date such as 2018-03-08T12:12:12, a checkpoint such as checkpoint:V1#27#...{(Native(source) is { } form ? $", {form.Example}" : "")}";

    // Engines that have no form of their own here take dates and checkpoints alone.
    private static (Regex Form, string Example)? Native(DatabaseEngine source) => source.Name switch
    {
        "mysql" or "mariadb" or "aurora" => (BinaryLog(), "a binary log's file and position such as mysql-bin-changelog.000024:373"),
        "postgres" or "aurora-postgresql" => (WriteAheadLog(), "an LSN such as 0000124A/6800A778"),
        "oracle" => (SystemChangeNumber(), "an SCN such as 814720111"),
        "sqlserver" => (LogSequenceNumber(), "an LSN such as 00000020:000000bb:0001"),
        _ => null,
    };

    [GeneratedRegex(@"^checkpoint:V[0-9]+#\S+\z")]
    private static partial Regex Checkpoint();

    [GeneratedRegex(@"^[\w.-]+\.[0-9]{6,}:[0-9]{1,19}\z")]
    private static partial Regex BinaryLog();

    [GeneratedRegex(@"^[0-9A-Fa-f]{1,8}/[0-9A-Fa-f]{1,8}\z")]
    private static partial Regex WriteAheadLog();

    [GeneratedRegex(@"^[0-9]{1,20}\z")]
    private static partial Regex SystemChangeNumber();

    [GeneratedRegex(@"^[0-9A-Fa-f]{8}:[0-9A-Fa-f]{8}:[0-9A-Fa-f]{4}\z")]
    private static partial Regex LogSequenceNumber();
}
