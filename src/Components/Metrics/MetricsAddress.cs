using DmsDashboard.Model.Metrics;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Metrics;

/// <summary>The range in the address of the metrics.</summary>
internal static class MetricsAddress
{
    public const string Range = "range";

    /// <summary>This page over another range; the first range needs no word.</summary>
    public static string Of(NavigationManager navigation, MetricRange range) =>
        navigation.GetUriWithQueryParameter(Range, range == MetricRange.Hour ? null : range.Name);

    /// <summary>What is wrong with the range in the address; null when nothing is.</summary>
    public static string? Problem(string? name) => string.IsNullOrEmpty(name) || MetricRange.Find(name) is not null
        ? null
        : $"“{name}” in the address is no range; {MetricRange.Hour.Word} is shown. The ranges are {string.Join(", ", MetricRange.All.Select(static range => range.Name))}.";
}
