using System.Globalization;

namespace DmsDashboard.Components.Logs;

/// <summary>How many errors came in, in words.</summary>
internal static class LogErrorWords
{
    /// <summary>Null for none.</summary>
    public static string? Of(int newErrors) => newErrors switch
    {
        0 => null,
        1 => "1 new error",
        _ => string.Create(CultureInfo.InvariantCulture, $"{newErrors:N0} new errors"),
    };
}
