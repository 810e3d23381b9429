using System.Globalization;

namespace DmsDashboard.Components.Shared;

/// <summary>Plain values in words. Null stays null, so that a <see cref="Field"/> can say what its absence means.</summary>
public static class FieldText
{
    /// <summary>"412,806,551".</summary>
    public static string? Number(long? value) => value?.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"Yes", "No".</summary>
    public static string? YesNo(bool? value) => value switch
    {
        true => "Yes",
        false => "No",
        null => null,
    };

    /// <summary>"61%".</summary>
    public static string? Percent(int? value) => value is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent}%") : null;

    /// <summary>The last part of an ARN, for where there is no room for all of it.</summary>
    public static string? ArnTail(string? arn) => arn?[(arn.LastIndexOf(':') + 1)..];

    /// <summary>"full load and CDC" for <c>full-load-and-cdc</c>; other values as they came.</summary>
    public static string? ReplicationType(string? value) => value?.ToLowerInvariant() switch
    {
        "full-load" => "Full load",
        "cdc" => "CDC",
        "full-load-and-cdc" => "Full load and CDC",
        _ => value,
    };
}
