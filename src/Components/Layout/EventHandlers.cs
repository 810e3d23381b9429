using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Layout;

/// <summary>Events of our own scripts; the compiler of components looks for a class of this name.</summary>
[EventHandler("onseen", typeof(EventArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
