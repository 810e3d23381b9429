namespace DmsDashboard.Tests.Model;

/// <summary>Texts of the committed sample files: a line <c>== what is known about it</c>, then the text as it is.</summary>
internal static class Samples
{
    private const string Mark = "== ";

    public static IReadOnlyList<(string Known, string Text)> TaskLog { get; } = Read("task-log-samples");

    public static IReadOnlyList<(string Known, string Text)> Failures { get; } = Read("failure-examples");

    public static IReadOnlyList<(string Known, string Text)> Events { get; } = Read("event-messages");

    /// <summary>All texts there are, for mutations.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. TaskLog.Concat(Failures).Concat(Events).Select(static sample => sample.Text)];

    private static List<(string Known, string Text)> Read(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().TrimEnd('\n').Split($"\n{Mark}")[1..].Select(static block =>
            {
                var end = block.IndexOf('\n', StringComparison.Ordinal);
                return (block[..end], block[(end + 1)..]);
            }),
        ];
    }
}
