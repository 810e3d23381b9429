using DmsDashboard.Model.Progress;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>What is left of a full load, in words: always as an estimate, and where there is none it says so.</summary>
internal static class FinishText
{
    internal const string None = "no estimate yet";

    /// <summary>"≈ 50 min – 1 h 20 min left", kept right by the browser; the basis is for the pointer and for screen readers.</summary>
    internal static MarkupString Left(LoadProgress progress, TimeZoneChoice zone, DateTimeOffset now) => progress.Finish is { } finish
        ? EncodedMarkup.Of($"≈ {Age.Draw(finish.Earliest, AgeForm.Left, zone, now)} – {Age.Draw(finish.Latest, AgeForm.Most, zone, now)} left<span class=\"vh\">, estimate from {progress.Basis}</span>")
        : EncodedMarkup.Of($"{None}<span class=\"vh\">: {progress.Basis}</span>");

    /// <summary>For the pointer.</summary>
    internal static string Title(LoadProgress progress) => progress.Finish is null ? $"No estimate yet: {progress.Basis}." : $"Estimate from {progress.Basis}.";
}
