using System.Collections.Immutable;

namespace DmsDashboard.Hosting;

/// <summary>The dashboard cannot start as it is configured.</summary>
/// <param name="problems">A sentence for each; it names the key and how to mend it.</param>
public sealed class SettingsException(ImmutableArray<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public ImmutableArray<string> Problems { get; } = problems;
}
