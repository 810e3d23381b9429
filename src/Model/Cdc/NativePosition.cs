using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DmsDashboard.Model.Cdc;

/// <summary>How an engine writes a place in its own log (API: CdcStartPosition, examples of StartReplicationTask).</summary>
/// <param name="Engine">Whose.</param>
/// <param name="Name">What a person calls it: "LSN".</param>
/// <param name="Where">Whose, in words.</param>
/// <param name="Example">One that is good.</param>
public sealed partial record NativePosition(SourceEngine Engine, string Name, string Where, string Example)
{
    internal static readonly ImmutableArray<NativePosition> All =
    [
        new(SourceEngine.MySql, "Binlog", "MySQL", "mysql-bin-changelog.000024:373"),
        new(SourceEngine.PostgreSql, "LSN", "PostgreSQL", "0000124A/6800A778"),
        new(SourceEngine.Oracle, "SCN", "Oracle", "16349210"),
        new(SourceEngine.SqlServer, "LSN", "SQL Server", "00000020:000000bb:0001"),
    ];

    /// <summary>The form of an engine; null when it has none that is known.</summary>
    internal static NativePosition? Of(SourceEngine engine) => All.FirstOrDefault(form => form.Engine == engine);

    internal bool IsMatch(string text) => Engine switch
    {
        SourceEngine.MySql => BinaryLog().IsMatch(text),
        SourceEngine.PostgreSql => WriteAheadLog().IsMatch(text),
        SourceEngine.Oracle => SystemChangeNumber().IsMatch(text),
        SourceEngine.SqlServer => LogSequenceNumber().IsMatch(text),
        _ => false,
    };

    /// <summary>How to mend a text that does not match.</summary>
    internal string Mend(string text)
    {
        if (All.FirstOrDefault(other => other.Engine != Engine && other.IsMatch(text)) is { } other)
        {
            return $"This is a position of {other.Where}. The source needs one such as {Example}.";
        }

        return Engine switch
        {
            SourceEngine.MySql => BinaryLogMending.Sentence(text, Example),
            SourceEngine.PostgreSql => $"Write the LSN as two hexadecimal numbers with a slash between them, as in {Example}.",
            SourceEngine.Oracle => $"Write the SCN in digits only, 20 at most, as in {Example}.",
            _ => $"Write the LSN as 8, 8 and 4 hexadecimal digits with colons between them, as in {Example}.",
        };
    }

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]*\.[0-9]{6,19}:[0-9]{1,19}\z")]
    private static partial Regex BinaryLog();

    [GeneratedRegex(@"^[0-9A-Fa-f]{1,8}/[0-9A-Fa-f]{1,8}\z")]
    private static partial Regex WriteAheadLog();

    [GeneratedRegex(@"^[0-9]{1,20}\z")]
    private static partial Regex SystemChangeNumber();

    [GeneratedRegex(@"^[0-9A-Fa-f]{8}:[0-9A-Fa-f]{8}:[0-9A-Fa-f]{4}\z")]
    private static partial Regex LogSequenceNumber();
}
