// What nearly every file needs. EliteSeller.Files and EliteSeller.PowerShell compile this file too.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using EliteSeller.Model;
