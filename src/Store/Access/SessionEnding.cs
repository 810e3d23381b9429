using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Store.Access;

/// <summary>What is written down when a session ends.</summary>
/// <param name="Line">Of the activity.</param>
/// <param name="Learned">The role that the person was found to have; null when it is the same.</param>
public sealed record SessionEnding(ActivityItem Line, KnownPerson? Learned);
