using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Store.History;

/// <summary>How long samples are kept. The younger they are the closer they lie.</summary>
public sealed class HistoryOptions : IValidatableObject
{
    public const string Section = "History";

    /// <summary>Every sample is kept for so long.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan KeepAll { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Then one a minute, until they are so old.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "14.00:00:00")]
    public TimeSpan KeepMinutes { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Then one in ten minutes, until they are so old; then none.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan KeepTenMinutes { get; init; } = TimeSpan.FromDays(14);

    /// <summary>The most samples of each kind; the oldest go first.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxSamples { get; init; } = 1_000_000;

    /// <summary>Each span has to go on where the one before it ends.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeepMinutes < KeepAll)
        {
            yield return new ValidationResult($"it is {KeepMinutes:c}, shorter than {nameof(KeepAll)} ({KeepAll:c}). Make it at least as long.", [nameof(KeepMinutes)]);
        }

        if (KeepTenMinutes < KeepMinutes)
        {
            yield return new ValidationResult($"it is {KeepTenMinutes:c}, shorter than {nameof(KeepMinutes)} ({KeepMinutes:c}). Make it at least as long.", [nameof(KeepTenMinutes)]);
        }
    }
}
