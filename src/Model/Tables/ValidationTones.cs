using System.Collections.Frozen;

namespace DmsDashboard.Model.Tables;

/// <summary>How grave each ValidationState is that the API documents.</summary>
public static class ValidationTones
{
    private static readonly FrozenDictionary<string, ValidationTone> Tones = new Dictionary<string, ValidationTone>
    {
        [ValidationStates.NotEnabled] = ValidationTone.Off,
        [ValidationStates.Validated] = ValidationTone.Fine,
        [ValidationStates.Error] = ValidationTone.Bad,
        [ValidationStates.TableError] = ValidationTone.Bad,
        [ValidationStates.MismatchedRecords] = ValidationTone.Warn,
        [ValidationStates.SuspendedRecords] = ValidationTone.Warn,
        [ValidationStates.NoPrimaryKey] = ValidationTone.Warn,
        [ValidationStates.PendingRecords] = ValidationTone.Pending,
        [ValidationStates.PendingValidation] = ValidationTone.Pending,
        [ValidationStates.PendingRevalidation] = ValidationTone.Pending,
        [ValidationStates.PreparingTable] = ValidationTone.Pending,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Off where nothing is said, Unknown for a value that is not documented.</summary>
    public static ValidationTone Of(string? state) => string.IsNullOrEmpty(state)
        ? ValidationTone.Off
        : Tones.TryGetValue(state, out var tone) ? tone : ValidationTone.Unknown;
}
